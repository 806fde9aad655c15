// mongo's health check: healthy when this is a writable replica set of one; makes it one the first time.
db.getSiblingDB('admin').auth(process.env.MONGO_INITDB_ROOT_USERNAME, process.env.MONGO_INITDB_ROOT_PASSWORD);
try {
  rs.status();
} catch (e) {
  if (e.codeName !== 'NotYetInitialized') {
    throw e;
  }
  rs.initiate({ _id: 'rs0', members: [{ _id: 0, host: 'mongo:27017' }] });
}
const me = db.hello();
quit(me.setName === 'rs0' && me.isWritablePrimary ? 0 : 1);
