import { soundsTable } from './scripts/lib/search/sounds.ts';
import zlib from 'node:zlib';
const f=soundsTable([],[]);const br=(x:unknown)=>zlib.brotliCompressSync(Buffer.from(typeof x==='string'?x:JSON.stringify(x))).length;
console.log(br(f),br(f.common),br(f.more),br(f.shapes),f.common.slice(0,300),f.common.length,f.more.length, f.more.slice(0,300));
