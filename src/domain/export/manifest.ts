import { type SiteConfig } from '../record/entries/site.ts';
import { PALETTE } from '../views/drawings/palette.ts';
import { paths } from '../values/paths.ts';

/** 图标的大小 — in pixels a side. */
export const ICO_SIDES = [16, 32, 48] as const;
export const TOUCH_SIDE = 180;
export const APP_ICONS = [
  { side: 192, maskable: false },
  { side: 512, maskable: false },
  { side: 512, maskable: true },
] as const;

/** 应用清单 — how the site is called and looks where somebody keeps it on a screen; `address` puts a path under the sub-path. */
export const manifestOf = (site: SiteConfig, address: (path: string) => string) => ({
  name: site.name,
  short_name: site.name,
  description: site.description,
  lang: 'zh-CN',
  dir: 'ltr',
  id: address(paths.home),
  start_url: address(paths.home),
  scope: address(paths.home),
  display: 'minimal-ui',
  theme_color: PALETTE.paper,
  background_color: PALETTE.paper,
  icons: APP_ICONS.map(({ side, maskable }) => ({
    src: address(paths.appIcon(side, maskable)),
    sizes: `${side}x${side}`,
    type: 'image/png',
    purpose: maskable ? 'maskable' : 'any',
  })),
});
