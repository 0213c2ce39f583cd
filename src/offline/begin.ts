/** 开始 — the first page of a copy that was unpacked leads on; of one that was not, this script is not there. */
location.replace('site/index.html');
