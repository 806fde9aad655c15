// Run once, by mongo's image, on an empty data folder: a user who may read and write one database and nothing else.
db.getSiblingDB('frontdesk').createUser({
  user: 'frontdesk',
  pwd: process.env.FRONTDESK_DB_PASSWORD,
  roles: [{ role: 'readWrite', db: 'frontdesk' }]
});
