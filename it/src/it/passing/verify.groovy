String log = new File(basedir, 'build.log').text
assert log.contains('READY: the database is what the code expects')
assert !log.contains('it-secret-7391')
