import { z } from 'zod';
import { field } from '../schema/field.ts';
import { kindOfId, type KindWithId } from '../schema/ids.ts';
import { text, anyId, day } from '../schema/shape.ts';

/** 展板给谁做. */
export const PANELS_FOR = ['全部', '有事迹'] as const;

/** 准不准 — what an owner says of a use. */
const CHOICES = ['允许', '不允许'] as const;

/**
 * 站点配置 — whose site this is. All that only the organiser can say is optional and empty: what is
 * empty is not shown, and the check lists it before a launch. While no sponsor is named, every page
 * says that the record is compiled from public reports.
 */
export const SiteConfig = z.strictObject({
  name: field(text(), '网站名称', { term: 'schema:name' }),
  description: field(text(), '网站说明'),
  keywords: field(z.array(text()).min(1), '关键词'),
  recordDate: field(day(), '记录截止日期', { about: '站上一切“今天”都指这一天；不读时钟' }),
  authority: field(
    z.string().regex(/^[a-z0-9.-]+\.[a-z]{2,},\d{4}$/, { error: '应为域名加年份，如 example.org,2026' }),
    '订阅编号的权属',
    { about: '订阅条目的永久编号由它开头；定了就不再改，换域名也不改' },
  ),
  sponsor: field(text().optional(), '主办单位'),
  operator: field(text().optional(), '承办单位'),
  contact: field(
    z
      .strictObject({
        email: field(z.email({ error: '不是有效的电子邮箱' }).optional(), '电子邮箱'),
        phone: field(text().optional(), '电话'),
      })
      .optional(),
    '联系方式',
  ),
  domain: field(
    z
      .string()
      .regex(/^[a-z0-9.-]+\.[a-z]{2,}$/, { error: '应为域名，如 example.org，不带 http://' })
      .optional(),
    '域名',
  ),
  identificationCode: field(
    z
      .string()
      .regex(/^[A-Za-z0-9]{10,}$/, { error: '不像网站标识码' })
      .optional(),
    '网站标识码',
  ),
  icp: field(
    z
      .string()
      .regex(/^[\u4e00-\u9fa5]ICP备\d+号(-\d+)?$/, { error: '应如 鲁ICP备12345678号-1' })
      .optional(),
    'ICP 备案号',
  ),
  police: field(
    z
      .string()
      .regex(/^[\u4e00-\u9fa5]公网安备\s?\d{14}号$/, { error: '应如 鲁公网安备37010202000000号' })
      .optional(),
    '公安联网备案号',
  ),
  licences: field(
    z
      .strictObject({
        data: field(text().optional(), '数据许可'),
        text: field(text().optional(), '文字许可'),
        photographs: field(text().optional(), '照片许可'),
        audiovisual: field(text().optional(), '视听许可', { about: '本站自己存放录音录像的许可证号或备案号' }),
      })
      .optional(),
    '许可',
  ),
  crawlers: field(
    z
      .strictObject({
        search: field(z.enum(CHOICES).optional(), '检索'),
        answers: field(z.enum(CHOICES).optional(), '人工智能代人查阅'),
        training: field(z.enum(CHOICES).optional(), '人工智能训练'),
      })
      .optional(),
    '爬虫',
    { about: '哪些爬虫可以读，写进 robots.txt；不写的都允许' },
  ),
  panels: field(z.enum(PANELS_FOR).optional(), '展板', {
    about: '每人的展板给谁做：全部，或只给有事迹的人；不写是全部。一人六个文件，约 0.4 MB：名录有几千人时请选有事迹',
  }),
  fictional: field(z.literal(true).optional(), '示例数据', { about: '只在测试与性能测量中使用' }),
});
export type SiteConfig = z.infer<typeof SiteConfig>;

/** 待主办单位确认 — what is still empty, for the report before a launch. */
export function missingBeforeLaunch(site: SiteConfig): string[] {
  const wanted: [unknown, string][] = [
    [site.sponsor, '主办单位'],
    [site.contact?.email ?? site.contact?.phone, '联系方式'],
    [site.domain, '域名'],
    [site.icp, 'ICP 备案号'],
    [site.police, '公安联网备案号'],
    [site.identificationCode, '网站标识码（如已分配）'],
    [site.licences?.data, '数据许可'],
    [site.licences?.text, '文字许可'],
  ];
  return wanted.filter(([value]) => value === undefined).map(([, name]) => name);
}

/** 封存的姓名 — of somebody who was withdrawn: a salted hash, by which the name is known again where it may not stand. */
const SealedName = z.strictObject({
  salt: field(z.string().min(8), '盐'),
  length: field(z.int().min(1), '字数'),
  digest: field(z.string().regex(/^[0-9a-f]{64}$/, { error: '应为 64 位小写十六进制的散列' }), '散列'),
});
export type SealedName = z.infer<typeof SealedName>;

/** 停用编号 — an id that is no longer in use: where it went, or why its record was withdrawn. */
export const Retired = z
  .strictObject({
    id: field(anyId(), '停用编号'),
    date: field(day(), '停用日期'),
    reason: field(text(), '原因'),
    movedTo: field(anyId().optional(), '改用编号'),
    names: field(z.array(SealedName).min(1).optional(), '封存的姓名', {
      about: '由 npm run withdraw 写入：撤下的姓名的加盐散列，凭它查出又出现的姓名',
      public: false,
    }),
  })
  .refine((entry) => entry.id !== entry.movedTo, { path: ['movedTo'], error: '不能改用自己' });
export type Retired = z.infer<typeof Retired>;

/** 已公布编号 — an id that once went out, and the date of the record that carried it first. Nothing is ever taken out. */
export const Issued = z.strictObject({
  id: field(anyId(), '已公布编号'),
  date: field(day(), '首次公布'),
});
export type Issued = z.infer<typeof Issued>;

/** 停用的编号 — those of one kind: once they were addresses of pages. */
export const retiredIn = <R extends Retired>(retired: readonly R[], kind: KindWithId): R[] =>
  retired.filter(({ id }) => kindOfId(id) === kind);
