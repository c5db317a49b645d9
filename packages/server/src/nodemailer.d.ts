declare module 'nodemailer' {
  interface Transport {
    sendMail(mail: { from: string; to: string[]; subject: string; text: string }): Promise<unknown>;
  }
  export function createTransport(url: string): Transport;
}
