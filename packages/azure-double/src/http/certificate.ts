import { generate } from 'selfsigned';

/** A key with a certificate that signs itself. */
export interface Certificate {
  key: string;
  cert: string;
}

/** Makes a certificate for this machine alone, good from yesterday for a year. */
export async function makeCertificate(): Promise<Certificate> {
  const day = 24 * 3_600_000;
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - day),
    notAfterDate: new Date(Date.now() + 365 * day),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  return { key: made.private, cert: made.cert };
}
