String log = new File(basedir, 'build.log').text
assert log.contains('deploy:validate-schema could not be decided')
assert log.contains('What to do')
assert !log.contains('it-secret-7391')
