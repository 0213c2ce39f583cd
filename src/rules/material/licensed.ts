import { isRecording } from '#domain/record/entries/asset.ts';
import { assetUses, playersOf } from '#domain/views/shelf/asset-use.ts';
import { type Rule, type SpecimenFiles } from '../rule.ts';
import { at } from '../spot.ts';

export default {
  id: 'material/licensed',
  title: '录音录像在持有视听许可的平台上播放；站点自己持证，才自己存放',
  article: '互联网视听节目服务管理规定',
  why: '向公众提供视听节目要有许可或备案。没有写明许可，就只链接到有许可的平台。',
  scope: 'archive',
  force: 'must',
  *check(archive) {
    const licence = archive.site.licences?.audiovisual;
    for (const { entry, path, file } of assetUses(archive)) {
      if (!licence && isRecording(file))
        yield at(
          archive,
          entry,
          path,
          `“${file}”是录音录像，站点配置没有写明视听许可（site.json 的 licences.audiovisual），不能自己存放。请改写持证平台的播放地址 link，或先写明许可。`,
        );
    }
    const hosts = new Map(archive.hosts.map((host) => [host.host, host]));
    for (const { entry, path, link } of playersOf(archive)) {
      const { hostname } = new URL(link);
      if (!hosts.get(hostname)?.audiovisual)
        yield at(
          archive,
          entry,
          path,
          `播放地址的主机“${hostname}”没有登记视听许可。请核实后在 hosts.json 这个主机写明 audiovisual（许可证号），或删去播放地址。`,
        );
    }
  },
  passing: [
    {
      name: '在登记了许可的平台上播放',
      change: (files) => {
        files['hosts.json'].push({ host: 'video.example.org', owner: '示例平台', audiovisual: '示例许可' });
        files['films.json'][0].link = 'https://video.example.org/1';
      },
    },
    {
      name: '站点写明了许可，自己存放录音',
      change: (files) => {
        files['site.json'].licences = { audiovisual: '示例许可' };
        withRecording(files);
      },
    },
  ],
  failing: [
    { name: '没有许可，自己存放', change: withRecording, says: '不能自己存放' },
    {
      name: '平台没有登记许可',
      change: (files) => void (files['films.json'][0].link = 'https://news.example.org/1'),
      says: '播放地址的主机“news.example.org”没有登记视听许可',
    },
  ],
} satisfies Rule;

function withRecording(files: SpecimenFiles): void {
  files['forums/f0001/talk.mp3'] = { bytes: 1000 };
  const rights = { language: 'zh-CN', credit: '示例甲', licence: '示例许可', aiGenerated: '否' };
  files['forums.json'][0].materials = [{ kind: '录音', title: '示例录音', file: 'talk.mp3', ...rights }];
}
