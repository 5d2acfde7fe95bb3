class Books {}
