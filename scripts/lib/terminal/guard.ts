// 兜底 — loaded before everything else by every command: what the machine lacks or refuses ends in one Chinese
// sentence and exit 2, never in 1, which says that the record is wrong. Nothing but Node may be imported here.

/** 机器的差错 — by the code that the system gives. */
const CODES: Record<string, string> = {
  ENOSPC: '磁盘满了。请腾出空间后再运行。',
  EDQUOT: '磁盘配额用完了。请腾出空间后再运行。',
  EROFS: '这个位置是只读的，写不进去。请换一个能写的位置。',
  EACCES: '没有权限。请核对文件夹的权限，或换一个位置。',
  EPERM: '系统不允许这样做。请核对权限，关掉正在使用这些文件的程序，再运行。',
  EBUSY: '文件正被别的程序使用。请关掉它们再运行。',
  ETXTBSY: '文件正被别的程序使用。请关掉它们再运行。',
  EMFILE: '同时打开的文件太多。请关掉别的程序再运行。',
  ENFILE: '同时打开的文件太多。请关掉别的程序再运行。',
  ENOMEM: '内存不够。请关掉别的程序再运行。',
  EIO: '磁盘读写出错。请检查磁盘。',
  ENOENT: '少了一个文件或文件夹。',
  ENOTDIR: '路径的中间有一段不是文件夹。请核对。',
  EISDIR: '这里应是文件，却是文件夹。请核对。',
  EEXIST: '那里已经有同名的东西。请移走再运行。',
  ENOTEMPTY: '文件夹里还有别的东西，没有动它。请核对。',
  ENAMETOOLONG: '文件名太长。请改短，或把整个文件夹移到路径较短的位置。',
  ELOOP: '符号链接绕成了圈。请删去。',
  EXDEV: '两个位置不在同一个磁盘上。',
  EADDRINUSE: '端口已被占用。请用 PORT 换一个。',
  ERR_MODULE_NOT_FOUND: '少了程序包。请删去 node_modules 文件夹，再运行同一命令，会重新安装。',
  MODULE_NOT_FOUND: '少了程序包。请删去 node_modules 文件夹，再运行同一命令，会重新安装。',
  ERR_DLOPEN_FAILED: '有程序包装的不是这台电脑的版本。请删去 node_modules 文件夹，再运行同一命令，会重新安装。',
  ERR_UNKNOWN_FILE_EXTENSION: 'Node 太旧，读不了 TypeScript。请用 npm run 运行，它会用随包的 Node 24。',
};

/** 说成一句中文 — our own words as they are; of the machine's its code, its place, and what to do. */
export function inChinese(error: unknown): string {
  const { message = String(error), code, path, stack = '' } = error as NodeJS.ErrnoException;
  const named = [code ?? '', ...(message.match(/\b(?:E[A-Z]{3,}|ERR_[A-Z_]+)\b/g) ?? [])];
  const known = named.find((each) => Object.hasOwn(CODES, each));
  if (known !== undefined) return `${CODES[known]}（${known}${path ? `，${path}` : ''}）`;
  // A sentence of ours has marks that no message of a machine has, whatever it begins with: --date, a path, an id.
  if (/[\u4e00-\u9fff].*[。：]/.test(message.split('\n')[0]!)) return message;
  return `程序出了差错，不是记录的错。请把下面这些发给维护的人：\n${(stack || message).split('\n').slice(0, 6).join('\n')}`;
}

function end(error: unknown): void {
  console.error(inChinese(error));
  process.exit(2);
}

process.on('uncaughtException', end);
process.on('unhandledRejection', end);
