FROM maven AS build
ENV DB_PASSWORD=it-secret-7391
COPY . .
RUN mvn -B package
COPY docker /docker
CMD java -jar target/books.jar
