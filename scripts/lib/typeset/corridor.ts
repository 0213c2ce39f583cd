import { type Zippable, zipSync } from 'fflate';
import { type Panel } from '#domain/export/panels/panel.ts';
import { type PanelForm, PANEL_FORMS, type PanelSize, PANEL_SIZES } from '#domain/values/takeaways.ts';
import { press } from './press.ts';

/** 一廊 — the panels of an edition in the order in which they hang. */
export interface Corridor {
  title: string;
  panels: { name: string; panel: Panel }[];
  size: PanelSize;
  form: PanelForm;
}

/** No zone at its end: the archive keeps local time, and so writes the same bytes in every zone. */
const THEN = new Date('1990-01-02T00:00:00');

/** 文件名 — in the order of the wall; what no system allows in a name gives way. */
const fileOf = (name: string, place: number): string =>
  `${String(place + 1).padStart(2, '0')}-${name.replace(/[\\/:*?"<>|\s]+/g, '-')}.pdf`;

/** 一廊的压缩包 — every panel as a file of its own, and the list by which they are hung. */
export async function corridorZip({ title, panels, size, form }: Corridor): Promise<Uint8Array> {
  const files: Zippable = {};
  const hung = panels.map(({ name, panel }, place) => ({ name, panel, file: fileOf(name, place) }));
  for (const { panel, file } of hung) files[file] = [await press('panel', { panel, size, form }), { level: 0, mtime: THEN }];
  files['挂图清单.txt'] = [new TextEncoder().encode(listOf(title, hung, size, form)), { mtime: THEN }];
  return zipSync(files);
}

/** What the one who orders them should tell whoever prints them. */
const TOLD: Record<PanelForm, string> = {
  inkjet: '喷绘：没有出血，按原大打印，不要缩放；颜色是 RGB。',
  offset: '印刷：四边各 3 毫米出血，另有裁切标记；颜色写成 CMYK，没有附 ICC 特性文件，请印厂先打样。',
};

/** 挂图清单 — order, name, size, file; with a mark in front, so that the notepads of Windows read it. */
function listOf(title: string, hung: readonly { name: string; file: string }[], size: PanelSize, form: PanelForm): string {
  const { name, width, height } = PANEL_SIZES[size];
  const rows = hung.map((each, place) => [place + 1, each.name, `${width}×${height}毫米`, each.file].join('\t'));
  return `\uFEFF${[
    `${title}，挂图清单`,
    `${name}（成品 ${width}×${height} 毫米），${PANEL_FORMS[form]}，共 ${hung.length} 块`,
    TOLD[form],
    '',
    ['次序', '名称', '成品尺寸', '文件'].join('\t'),
    ...rows,
    '',
  ].join('\r\n')}`;
}
