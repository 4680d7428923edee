package org.lunzhi.command.servicerequest.catalogue;

import java.net.URI;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Editions of the catalogues, published as YAML. */
@RestController
@RequestMapping("/api/catalogues")
class CatalogueController {

    private static final String RULE = "BAD_CATALOGUE";

    private final CommandGateway commands;

    CatalogueController(CommandGateway commands) {
        this.commands = commands;
    }

    @PostMapping(consumes = {"application/yaml", "text/plain"})
    CompletableFuture<Void> publish(@RequestBody String file) {
        return commands.send(CatalogueFile.read(file));
    }

    @ExceptionHandler
    ProblemDetail on(BadCatalogue bad, Locale locale) {
        boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(bad.getMessage()));
        problem.setType(URI.create("urn:lunzhi:rule:" + RULE));
        problem.setTitle(RULE);
        problem.setProperty("rule", RULE);
        problem.setProperty("statement", english ? "The catalogue has a fault; nothing was published." : "目录文件有误，未发布。");
        problem.setProperty("field", bad.place());
        return problem;
    }
}
