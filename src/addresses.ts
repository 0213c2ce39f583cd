/** 站内地址 — an address of this site under its sub-path: `/craftsmen/` → `/roll/craftsmen/`. */
export const address = (path: string): string => `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`;

/** 站点根 — origin and sub-path, without a slash at the end. */
export const origin = (): string => `${import.meta.env.SITE.replace(/\/$/, '')}${address('')}`;
