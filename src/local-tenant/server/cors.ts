/** What Graph lets a browser see, taken from live answers (graph.md 3.2). */
const EXPOSED = [
  'ETag',
  'Location',
  'Preference-Applied',
  'Content-Range',
  'request-id',
  'client-request-id',
  'ReadWriteConsistencyToken',
  'SdkVersion',
  'WWW-Authenticate',
  'x-ms-client-gcc-tenant',
  'Retry-After',
].join(', ');

/** Answers preflights and lets every origin read, as Graph does; `serve` keeps foreign origins out. */
export function withCors(
  handle: (request: Request) => Promise<Response>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const asks = request.headers.get('Access-Control-Request-Method');
    if (request.method === 'OPTIONS' && asks !== null) return preflight(request);
    const response = await handle(request);
    response.headers.set('Access-Control-Allow-Origin', '*');
    response.headers.set('Access-Control-Expose-Headers', EXPOSED);
    return response;
  };
}

function preflight(request: Request): Response {
  const headers = request.headers.get('Access-Control-Request-Headers');
  return new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': 'GET, POST, PATCH, PUT, DELETE, HEAD, OPTIONS',
      ...(headers === null ? {} : { 'Access-Control-Allow-Headers': headers }),
      'Access-Control-Max-Age': '3600',
    },
  });
}
