# Built from what Maven has built: mvn package deploy:build-image
FROM <<base>> AS layers
WORKDIR /layers
COPY target/<<archive>>/ rest/
RUN mkdir -p rest/WEB-INF/lib own && mv rest/WEB-INF/lib released && find released \( <<own>> \) -exec mv {} own/ \;

# What changes least comes first: an edit of the code sends the last layer only.
FROM <<base>>
COPY --from=layers /layers/released/ /usr/local/tomcat/webapps/ROOT/WEB-INF/lib/
COPY --from=layers /layers/own/ /usr/local/tomcat/webapps/ROOT/WEB-INF/lib/
COPY --from=layers /layers/rest/ /usr/local/tomcat/webapps/ROOT/
ENV CATALINA_OPTS=-XX:MaxRAMPercentage=75
USER 1001
CMD ["catalina.sh", "run"]
