import { defineMiddleware } from 'astro:middleware';
import { rendering } from '#door/rendered.ts';

/** 每一页 — taken from the last build where nothing that it is made of has changed. */
export const onRequest = defineMiddleware(({ url, props }, next) => rendering(url.pathname, props, next));
