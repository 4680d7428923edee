package org.lunzhi.station;

import java.util.Map;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.axonframework.springboot.autoconfig.XStreamAutoConfiguration;
import org.lunzhi.station.shape.OnSide;
import org.lunzhi.station.shape.Shape;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;

/** The Spring application: the station itself, and the sides its {@link Shape} asks for. */
// The update checker is excluded rather than switched off: even switched off it writes into the home directory.
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = {UpdateCheckerAutoConfiguration.class, XStreamAutoConfiguration.class})
@ComponentScan("org.lunzhi.station")
public class StationApplication {

    /** The application ready to run; the options win over the environment and the configuration file. */
    static SpringApplication with(Map<String, Object> options) {
        SpringApplication application = new SpringApplication(StationApplication.class);
        application.addInitializers(context ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("options", options)));
        return application;
    }

    /** Everything that decides commands. */
    @Configuration(proxyBeanMethods = false)
    @OnSide(Shape.COMMAND)
    @ComponentScan("org.lunzhi.command")
    static class CommandSideScan {}

    /** Everything that answers queries. */
    @Configuration(proxyBeanMethods = false)
    @OnSide(Shape.QUERY)
    @ComponentScan("org.lunzhi.query")
    static class QuerySideScan {}
}
