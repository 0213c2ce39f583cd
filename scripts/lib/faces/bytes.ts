/** 字节流 — big-endian numbers, one after another. */
export class Bytes {
  readonly #bytes: number[] = [];

  get length(): number {
    return this.#bytes.length;
  }

  buffer(): Buffer {
    return Buffer.from(this.#bytes);
  }

  u8(value: number): this {
    this.#bytes.push(value);
    return this;
  }

  u16(value: number): this {
    return this.u8(value >> 8).u8(value & 0xff);
  }

  u32(value: number): this {
    return this.u16(value >>> 16).u16(value & 0xffff);
  }

  /** 255UInt16 — one byte for a small number, at most three (W3C WOFF2 §4.1). */
  u255(value: number): this {
    if (value < 253) return this.u8(value);
    if (value < 506) return this.u8(255).u8(value - 253);
    if (value < 762) return this.u8(254).u8(value - 506);
    return this.u8(253).u16(value);
  }

  /** UIntBase128 — seven bits a byte, the highest first (W3C WOFF2 §4.1). */
  base128(value: number): this {
    const digits = [value & 0x7f];
    for (let rest = value >>> 7; rest > 0; rest >>>= 7) digits.unshift((rest & 0x7f) | 0x80);
    return this.all(digits);
  }

  all(bytes: Iterable<number>): this {
    for (const byte of bytes) this.#bytes.push(byte);
    return this;
  }
}
