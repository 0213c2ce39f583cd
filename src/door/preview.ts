import { type AstroIntegration } from 'astro';
import { isInside } from './archive.ts';
import { settings } from '#settings';

/** 实时预览 — while `npm run dev` runs, a saved file of the record shows at once. */
export function preview(): AstroIntegration {
  return {
    name: 'record-preview',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const directory = settings.contentDir;
        server.watcher.add(directory);
        server.watcher.on('all', (_event, file) => {
          if (!isInside(directory, file)) return;
          for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
          server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}
