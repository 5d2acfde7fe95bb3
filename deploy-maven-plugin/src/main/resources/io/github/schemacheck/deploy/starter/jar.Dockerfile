# Built from what Maven has built:
#   mvn package dependency:copy-dependencies -DincludeScope=runtime deploy:build-image
FROM <<base>> AS layers
WORKDIR /layers
COPY target/dependency/ released/
RUN mkdir own && find released \( <<own>> \) -exec mv {} own/ \;

# What changes least comes first: an edit of the code sends the last layer only.
FROM <<base>>
WORKDIR /application
COPY --from=layers /layers/released/ lib/
COPY --from=layers /layers/own/ lib/
COPY target/classes/ classes/
USER 1001
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-cp", "classes:lib/*", "<<main>>"]
