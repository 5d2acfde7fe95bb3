class SharedTest {}
