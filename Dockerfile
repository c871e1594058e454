# The image of every service: built from source, run by an ordinary user, nothing in it but a JRE and our jars.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY . .
RUN mvn -B -q -ntp -DskipTests -Dspotless.check.skip=true package

FROM eclipse-temurin:17-jre
# A number, not a name: Kubernetes checks "not root" by the number. The state folder must belong to it before a volume is put there.
RUN mkdir -p /var/lib/wirewatch && chown 65532:65532 /var/lib/wirewatch
COPY --from=build /src/standalone/target/lib /opt/wirewatch/lib
COPY --from=build /src/standalone/target/wirewatch.jar /opt/wirewatch/wirewatch.jar
COPY --from=build /src/seeds /opt/wirewatch/seeds
COPY --from=build /src/LICENSE /src/NOTICE /opt/wirewatch/
USER 65532:65532
WORKDIR /var/lib/wirewatch
ENV WIREWATCH_SEEDS=/opt/wirewatch/seeds
EXPOSE 8080
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-XX:MaxRAMPercentage=70", "-Djava.io.tmpdir=/var/lib/wirewatch", "-jar", "/opt/wirewatch/wirewatch.jar"]
