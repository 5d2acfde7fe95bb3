String log = new File(basedir, 'build.log').text
assert log.contains('The database is not what the code expects')
assert log.contains('public.book.isbn')
assert log.contains('public.book.added_by_hand')
assert log.contains('ix_book_title')
assert log.contains('MojoFailureException')
assert !log.contains('it-secret-7391')
assert new File(basedir, 'target/schema-check/report.json').text.contains('"formatVersion"')
