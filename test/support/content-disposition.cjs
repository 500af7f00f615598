/**
 * Stands before `content-disposition` in tests: an ES module that @fastify/static (of the queue board) requires. Node can do that; jest can only
 * from Node 24.9, so Node is asked to.
 */
module.exports = process.getBuiltinModule('node:module').createRequire(__filename)('content-disposition');
