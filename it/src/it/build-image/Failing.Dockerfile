FROM base:1
RUN echo compiling; echo "cannot find symbol" >&2; exit 3
USER 1000
