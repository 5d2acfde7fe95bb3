ARG BASE
FROM ${BASE}
COPY books /books
RUN cat /installed /books/code
