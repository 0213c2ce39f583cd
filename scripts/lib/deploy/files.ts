import { apacheConf, htaccess } from './hosts/apache.ts';
import { caddyfile } from './hosts/caddy.ts';
import { containerFiles } from './hosts/container.ts';
import { type Hosting } from './hosts/hosting.ts';
import { nginxConf } from './hosts/nginx.ts';
import { headersFile } from './hosts/static-host.ts';

/** 部署文件的去处 — where those of an example are checked in. */
export const DEPLOY_FOLDER = 'scripts/deploy';

/** 部署文件 — path → text of all that servers are told, for one host. */
export const deployFiles = (hosting: Hosting, folder = DEPLOY_FOLDER): [file: string, text: string][] => [
  [`${folder}/nginx.conf`, nginxConf(hosting)],
  [`${folder}/Caddyfile`, caddyfile(hosting)],
  [`${folder}/apache.conf`, apacheConf(hosting)],
  [`${folder}/htaccess`, htaccess(hosting)],
  [`${folder}/_headers`, headersFile(hosting)],
  ...containerFiles(folder, hosting.base),
];
