/** 检索页的脚本 — the same as on the site, over an index that is made of scripts. */
import './fetch.ts';
import '../search/page/page.ts';
