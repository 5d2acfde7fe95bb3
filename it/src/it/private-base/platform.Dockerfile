FROM base:1
COPY platform /platform
RUN sleep 1 && cat /platform/packages > /installed
USER 1000
