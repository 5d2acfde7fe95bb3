assert new File(basedir, 'schema-check/schema.txt').text.contains('book')
assert new File(basedir, 'build.log').text.contains('READY: the database is what the code expects')
