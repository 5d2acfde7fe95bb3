# Built from what Maven has built: mvn package deploy:build-image
FROM <<base>> AS layers
WORKDIR /layers
COPY target/<<archive>>.jar application.jar
RUN java -Djarmode=layertools -jar application.jar extract

# What changes least comes first: an edit of the code sends the last layer only.
FROM <<base>>
WORKDIR /application
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/spring-boot-loader/ ./
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./
USER 1001
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "<<main>>"]
