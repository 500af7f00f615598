/** Cases moved by HTTP: a session, a validated body and an Idempotency-Key with each request. */
import http from 'node:http';
import { v7 as newId } from 'uuid';
import { CHAIN, nextCity } from './chain.mjs';
import { drive, spread } from './measure.mjs';

export const CONNECTIONS = 32;

export async function load(url, bearers, cases) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const requests = [];
  const post = async (path, by, body) => {
    const began = performance.now();
    const answer = await send(`${url}/api/v1/${path}`, agent, bearers[by], body);
    requests.push(performance.now() - began);
    return answer;
  };
  const chain = async () => {
    let caseId;
    for (const { event, by, data } of CHAIN) {
      const moved = await (caseId === undefined
        ? post('cases', by, { event, region: nextCity(), step: data })
        : post(`cases/${caseId}/events/${event}`, by, { step: data }));
      caseId = moved.caseId;
    }
  };
  const { seconds, failures } = await drive(chain, { cases, at: CONNECTIONS });
  agent.destroy();
  return { perSecond: requests.length / seconds, ...spread(requests), failures };
}

function send(url, agent, bearer, body) {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${bearer}`, 'idempotency-key': newId() };
  return new Promise((resolve, reject) => {
    const request = http.request(url, { agent, method: 'POST', headers }, async (response) => {
      try {
        const text = Buffer.concat(await response.toArray()).toString();
        if (response.statusCode < 300) return resolve(JSON.parse(text));
        reject(Object.assign(new Error(text), { code: `HTTP ${response.statusCode}` }));
      } catch (error) {
        reject(error);
      }
    });
    request.on('error', reject).end(JSON.stringify(body));
  });
}
