exec httpd
