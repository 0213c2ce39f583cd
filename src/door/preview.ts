import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type AstroIntegration } from 'astro';
import { type Asset } from '#domain/record/entries/asset.ts';
import { settings } from '#settings';

/** 预览所知 — what `npm run dev` writes anew after every change of the record, and its Astro reads. */
export interface Preview {
  /** What the opened files tell. */
  assets: Record<string, Asset>;
  /** 检查的话 — the report, if the record has errors. */
  report?: string;
}

/** 读预览 — without one (a build, a test) nothing is known. */
export const readPreview = (): Preview =>
  settings.assets ? (JSON.parse(readFileSync(settings.assets, 'utf8')) as Preview) : { assets: {} };

/** 实时预览 — a saved file of the record shows at once; while the record has errors, what the check says of it. */
export function preview(): AstroIntegration {
  return {
    name: 'record-preview',
    hooks: {
      'astro:server:setup': ({ server }) => {
        if (!settings.assets) return;
        const told = resolve(settings.assets);
        server.watcher.add(told);
        server.watcher.on('all', (_event, file) => {
          if (resolve(file) !== told) return;
          for (const environment of Object.values(server.environments)) {
            environment.moduleGraph.invalidateAll();
            // Astro keeps which pages there are until it hears this.
            environment.hot.send('astro:content-changed', {});
          }
          server.ws.send({ type: 'full-reload' });
        });
        server.middlewares.use((request, response, next) => {
          const { report } = readPreview();
          if (report === undefined || !request.headers.accept?.includes('text/html')) return next();
          response.writeHead(503, { 'Content-Type': 'text/html; charset=utf-8' }).end(reportPage(report));
        });
      },
    },
  };
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** With the client of the server, so that the page comes by itself once the record is right. */
const reportPage = (report: string): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>记录有错误</title>
<script type="module" src="${settings.base}/@vite/client"></script></head>
<body style="max-width:44em;margin:3em auto;padding:0 1em;font:1.05em/1.8 sans-serif"><h1>记录有错误，改好就显示页面</h1>
<pre style="white-space:pre-wrap;font:inherit">${report.replace(/[&<>]/g, (sign) => ESCAPES[sign]!)}</pre></body></html>
`;
