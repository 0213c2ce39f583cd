/** 变长整数 — small numbers in few bytes: seven bits a byte, the high bit says that more follow. */
export class ByteWriter {
  #bytes = new Uint8Array(16);
  #length = 0;

  number(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.#push((rest % 128) | 128);
      rest = Math.floor(rest / 128);
    }
    this.#push(rest);
  }

  append(bytes: Uint8Array): void {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  get length(): number {
    return this.#length;
  }

  done(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #push(byte: number): void {
    this.#room(1);
    this.#bytes[this.#length++] = byte;
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.done());
    this.#bytes = larger;
  }
}

/** 读数 — what a `ByteWriter` wrote, number by number. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #here = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get ended(): boolean {
    return this.#here >= this.#bytes.length;
  }

  number(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.#bytes[this.#here++]!;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }

  take(length: number): Uint8Array {
    this.#here += length;
    return this.#bytes.subarray(this.#here - length, this.#here);
  }
}

/** 递增数列 — a rising list as its steps. */
export function writeRising(values: Iterable<number>): Uint8Array {
  const writer = new ByteWriter();
  let last = -1;
  for (const value of values) {
    writer.number(value - last - 1);
    last = value;
  }
  return writer.done();
}

export function readRising(bytes: Uint8Array): number[] {
  const reader = new ByteReader(bytes);
  const values: number[] = [];
  let last = -1;
  while (!reader.ended) values.push((last += reader.number() + 1));
  return values;
}
