import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** A host of the tests' own on this machine, which answers by path and keeps what it was asked. */
export class FakeHost {
  readonly asked: Asked[] = [];
  readonly #answers = new Map<string, unknown>();
  readonly #server: Server = createServer(async (request, response) => {
    const path = request.url ?? '';
    this.asked.push({ method: request.method ?? '', path, body: await bodyOf(request) });
    const answer = this.#answers.get(
      `${request.method} ${path.replace(/[?&](?:per_page|page)=\d+/g, '')}`,
    );
    response.statusCode = answer === undefined ? 404 : 200;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answer ?? {}));
  });

  async open(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  answer(method: string, path: string, answer: unknown): void {
    this.#answers.set(`${method} ${path}`, answer);
  }

  get environment(): NodeJS.ProcessEnv {
    const { port } = this.#server.address() as AddressInfo;
    return { GITHUB_API_URL: `http://127.0.0.1:${port}`, GITHUB_TOKEN: 'token' };
  }
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? undefined : JSON.parse(text);
}
