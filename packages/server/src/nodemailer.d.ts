declare module 'nodemailer' {
  interface Transport {
    sendMail(mail: {
      from: string;
      to: string[];
      subject: string;
      text: string;
      attachments: { filename: string; contentType: string; content: Buffer }[];
    }): Promise<unknown>;
  }
  export function createTransport(url: string): Transport;
}
