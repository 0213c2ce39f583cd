import { paths } from '#domain/values/paths.ts';
import { type Hosting, WRITTEN } from './hosting.ts';
import { nginxConf } from './nginx.ts';

/** Where the site lies in the image, and where nginx listens: a port that anybody may open. */
const [ROOT, PORT] = ['/srv/site', 8080];
/** The user `nginx` of the image; by its number a cluster sees that it is not root. */
const USER = 101;

/** 容器里的 nginx — the whole of its configuration, since that of the image says some of this itself, and nothing may be said twice; what it writes goes where anybody may write. */
export const containerConf = ({ root, base, port }: Pick<Hosting, 'root' | 'base'> & { port: number }): string =>
  `# ${WRITTEN}
worker_processes auto;
daemon off;
pid /tmp/nginx.pid;
error_log stderr notice;
events {
    worker_connections 1024;
}
http {
access_log /dev/stdout;
sendfile on;
tcp_nopush on;
keepalive_timeout 65;
${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path /tmp/${kind}_temp;`).join('\n')}

${nginxConf({ name: '_', root, base, port })}}
`;

/** 容器 — the site and nginx in one image that any user may run; encryption is the proxy's. */
export const containerFiles = (folder: string, base: string): [file: string, text: string][] => [
  [`${folder}/container.conf`, containerConf({ root: ROOT, base, port: PORT })],
  [
    `${folder}/Containerfile`,
    `# ${WRITTEN}
# 在工程的文件夹里：podman build -f ${folder}/Containerfile -t craftsmen-roll . 然后 podman run -p ${PORT}:${PORT} --read-only --tmpfs /tmp craftsmen-roll
FROM nginx:stable-alpine
COPY ${folder}/container.conf /etc/nginx/nginx.conf
COPY dist ${ROOT}${base}
EXPOSE ${PORT}
USER ${USER}
HEALTHCHECK CMD wget -q --spider http://127.0.0.1:${PORT}${base}${paths.home} || exit 1
ENTRYPOINT []
CMD ["nginx"]
`,
  ],
  [`${folder}/Containerfile.dockerignore`, `# ${WRITTEN}\n*\n!dist\n!${folder}/container.conf\n`],
];
