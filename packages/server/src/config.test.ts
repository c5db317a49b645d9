import { describe, expect, it } from 'vitest';
import { ConfigError, describeVariables, readConfig, variables } from './config.js';

const read = (environment: Record<string, string>) => readConfig(environment, () => 'k'.repeat(32));

describe('settings', () => {
  it('have a default each', () => {
    expect(read({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: null,
      publicUrl: 'http://localhost:3000',
    });
  });

  it('say what carries calls and where', () => {
    const { engine } = read({ PBX_ENGINE: 'asterisk', PBX_ENGINE_SIP: '10.0.0.5:5080' });
    expect(engine).toMatchObject({ kind: 'asterisk', start: true, sip: '10.0.0.5:5080' });
    expect(engine.secret).toBe(read({}).engine.secret);
    expect(engine.secret).not.toContain('k'.repeat(8));
    expect(() => read({ PBX_ENGINE: 'freeswitch' })).toThrow(ConfigError);
    expect(() => read({ PBX_ENGINE_AMI: 'localhost' })).toThrow('a host and a port');
  });

  it('say what speaks texts, nothing unless there is an address', () => {
    expect(read({ PBX_SPEECH_VOICES: 'Amy' }).speech).toBe(null);
    const given = { PBX_SPEECH_URL: 'https://tts.example/say', PBX_SPEECH_VOICES: 'Amy, Luc,' };
    expect(read(given).speech).toEqual({
      url: 'https://tts.example/say',
      token: null,
      voices: ['Amy', 'Luc'],
    });
    expect(() => read({ PBX_SPEECH_URL: 'tts.example' })).toThrow('PBX_SPEECH_URL');
  });

  it('come from the environment', () => {
    const config = read({
      PORT: '8080',
      PBX_PUBLIC_URL: 'https://pbx.example/',
      PBX_DEMO: '1',
      PBX_RATE_LIMIT: '60',
    });
    expect(config).toMatchObject({
      port: 8080,
      publicUrl: 'https://pbx.example',
      demo: true,
      rateLimit: 60,
    });
  });

  it('are refused by name when they cannot be used', () => {
    expect(() => read({ PORT: 'http' })).toThrow(
      new ConfigError('PORT must be a whole number of at least 0, not "http"'),
    );
    expect(() => read({ PBX_SECRET_KEY: 'short' })).toThrow(/PBX_SECRET_KEY/);
  });

  it('are all in the table that --help prints', () => {
    for (const { name } of variables) expect(describeVariables()).toContain(name);
    expect(describeVariables().split('\n')).toHaveLength(variables.length);
  });
});
