# Built from what Maven has built: mvn package deploy:build-image
FROM <<base>>
WORKDIR /application
COPY target/<<archive>>.war application.war
USER 1001
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "application.war"]
