import { type Given } from '../artefacts/artefact.ts';
import { type Bundle, partsInside } from '../artefacts/bundle.ts';
import { zipped } from '../packing/zip.ts';
import { type Panel } from '#domain/export/panels/panel.ts';
import { type PanelForm, PANEL_FORMS, type PanelSize, PANEL_SIZES } from '#domain/values/takeaways.ts';
import { press } from './press.ts';

/** 一廊 — title, the panels of people as they hang alone, and the rule of the year. */
export interface Corridor {
  title: string;
  size: PanelSize;
  form: PanelForm;
  opening: Panel;
  people: Bundle;
  closing: Panel;
}

/** 文件名 — in the order of the wall; what no system allows in a name gives way. */
export const hungAs = (name: string, place: number): string =>
  `${String(place + 1).padStart(2, '0')}-${name.replace(/[\\/:*?"<>|\s]+/g, '-')}.pdf`;

/** 一廊的压缩包 — every panel as a file of its own, and the list by which they are hung. */
export async function corridorZip(corridor: Corridor, given: Given): Promise<Uint8Array> {
  const { size, form, opening, people, closing } = corridor;
  const parts = {
    [hungAs('题板', 0)]: await press('panel', { panel: opening, size, form }),
    ...partsInside(people, given),
    [hungAs('规则', people.length + 1)]: await press('panel', { panel: closing, size, form }),
  };
  return zipped({ ...parts, '挂图清单.txt': new TextEncoder().encode(listOf(corridor, Object.keys(parts))) });
}

/** What the one who orders them should tell whoever prints them. */
const TOLD: Record<PanelForm, string> = {
  inkjet: '喷绘：没有出血，按原大打印，不要缩放；颜色是 RGB。',
  offset: '印刷：四边各 3 毫米出血，另有裁切标记；颜色写成 CMYK，没有附 ICC 特性文件，请印厂先打样。',
};

/** 挂图清单 — order, name, size, file; with a mark in front, so that the notepads of Windows read it. */
function listOf({ title, size, form }: Corridor, files: readonly string[]): string {
  const { name, width, height } = PANEL_SIZES[size];
  const rows = files.map((file, place) =>
    [place + 1, file.replace(/^\d+-|\.pdf$/g, ''), `${width}×${height}毫米`, file].join('\t'),
  );
  return `\uFEFF${[
    `${title}，挂图清单`,
    `${name}（成品 ${width}×${height} 毫米），${PANEL_FORMS[form]}，共 ${files.length} 块`,
    TOLD[form],
    '',
    ['次序', '名称', '成品尺寸', '文件'].join('\t'),
    ...rows,
    '',
  ].join('\r\n')}`;
}
