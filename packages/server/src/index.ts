export { createApp } from './app.js';
export { readConfig, type Config } from './config.js';
export { loadContract } from './contract/document.js';
export { openDatabase, type Database } from './database/open.js';
export { createLog } from './log.js';
export type { Mail, MailSender } from './mail.js';
