# Built from what Maven has built: mvn package deploy:build-image
FROM <<base>> AS layers
WORKDIR /layers
COPY target/<<archive>>.jar application.jar
RUN java -Djarmode=tools -jar application.jar extract --layers --destination parts

# What changes least comes first: an edit of the code sends the last layer only.
FROM <<base>>
WORKDIR /application
COPY --from=layers /layers/parts/dependencies/ ./
COPY --from=layers /layers/parts/spring-boot-loader/ ./
COPY --from=layers /layers/parts/snapshot-dependencies/ ./
COPY --from=layers /layers/parts/application/ ./
USER 1001
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "application.jar"]
