import { type PLATES } from './plates.ts';

/**
 * 工种组 — trades that are asked about in the same way, by what the hands do. No standard's classes: those of industries
 * go by what a unit sells.
 */
export const TRADE_GROUPS = {
  machining: '机械加工与装配',
  process: '采掘、化工、冶炼与电力',
  food: '酿造与烹饪',
  craft: '传统手工艺',
  medicine: '医药',
  transport: '交通运输与大型设备',
  service: '城市服务',
} as const;
export type TradeGroup = keyof typeof TRADE_GROUPS;

/** 属于哪一组 — by the plate that a trade is drawn with: of each there is one, or the compiler says so. */
export const GROUP_OF_PLATE: Readonly<Record<(typeof PLATES)[number], TradeGroup>> = {
  'bench-fitting': 'machining',
  brewing: 'food',
  'chemical-process': 'process',
  'cnc-commissioning': 'machining',
  distilling: 'food',
  'electrical-test': 'process',
  'emu-overhaul': 'transport',
  'engine-measurement': 'machining',
  'glass-firing': 'craft',
  'grain-painting': 'craft',
  'herb-identification': 'medicine',
  'lu-cuisine': 'food',
  'machine-making': 'machining',
  'machining-centre': 'machining',
  'maintenance-fitting': 'machining',
  microsurgery: 'medicine',
  'mould-making': 'machining',
  'oil-pumping': 'process',
  'peachwood-carving': 'craft',
  'pipe-fitting': 'machining',
  'porcelain-carving': 'craft',
  'quay-crane': 'transport',
  'research-ship': 'transport',
  'steel-rolling': 'process',
  'street-cleaning': 'service',
  welding: 'machining',
  'wood-carving': 'craft',
};
