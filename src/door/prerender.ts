import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AstroIntegration, type AstroPrerenderer } from 'astro';

/** For Astro this means that nothing is left to write. */
const WRITTEN = new Response(null);

/**
 * 写页 — lays each page of a list of addresses down at once. Astro asks for a folder, a handle, a write and a close by
 * four promises a file, and whether `public/` has the name; a name of a list of addresses stands nowhere else.
 * What has an address of its own (404, the home page) stays with Astro, and so does all that is not plain content.
 */
export const writing = (renderer: AstroPrerenderer, outDir: string, base: string): AstroPrerenderer => {
  const folders = new Set<string>();
  return {
    ...renderer,
    render: async (request, options) => {
      const rendered = await renderer.render(request, options);
      const response = rendered instanceof Response ? rendered : rendered.response;
      const { type, pathname } = options.routeData;
      const plain = pathname === undefined && response.status === 200 && response.body !== null;
      if (!plain || options.collectMetadata || (type !== 'page' && type !== 'endpoint')) return rendered;
      const bytes = new Uint8Array(await response.arrayBuffer());
      const file = join(outDir, writtenTo(new URL(request.url).pathname, type, base));
      const folder = dirname(file);
      if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
      folders.add(folder);
      writeFileSync(file, bytes);
      return WRITTEN;
    },
  };
};

/** 落在哪个文件 — a page is the index of its folder; a file has its own name, whatever slash its address bears. */
export function writtenTo(pathname: string, type: 'page' | 'endpoint', base: string): string {
  const path = decodeURI(pathname).slice(base.length);
  return type === 'page' ? `${path.replace(/\/?$/, '/')}index.html` : path.replace(/\/$/, '');
}

/** 写页的装置 — for `astro.config.mjs`. */
export const prerendering = (base: string): AstroIntegration => {
  let outDir = '';
  return {
    name: 'pages-written',
    hooks: {
      'astro:config:done': ({ config }) => void (outDir = fileURLToPath(config.outDir)),
      'astro:build:start': ({ setPrerenderer }) => setPrerenderer((renderer) => writing(renderer, outDir, base)),
    },
  };
};
