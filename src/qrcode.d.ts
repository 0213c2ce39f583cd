declare module 'qrcode' {
  interface Modules {
    size: number;
    data: Uint8Array;
  }
  const QRCode: {
    create(text: string, options: { errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' }): { modules: Modules };
  };
  export default QRCode;
}
