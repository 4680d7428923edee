package org.lunzhi.command.mediation.course;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.mediation.course.CourseCommand.ExtendPeriod;
import org.lunzhi.command.mediation.course.CourseCommand.ResumeCase;
import org.lunzhi.command.mediation.course.CourseCommand.SuspendCase;
import org.lunzhi.command.support.Filing;
import org.lunzhi.command.support.Filing.Sheet;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.mediation.conduct.SuspensionCause;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How long a case lasts and when it rests. */
@RestController
@RequestMapping("/api/mediations/{id}")
class CourseController {

    private final CommandGateway commands;
    private final Filing filing;

    CourseController(CommandGateway commands, Filing filing) {
        this.commands = commands;
        this.filing = filing;
    }

    record Extension(
            @NotNull LocalDate until,
            @NotNull @Size(max = 50) List<PartyRef> agreed,
            boolean committeeAgrees) {}

    record Rest(
            @NotNull SuspensionCause cause,
            @Nullable @Size(max = 20_000) String words) {}

    @PutMapping("/extension")
    CompletableFuture<Void> extend(@PathVariable MediationId id, @RequestBody @Valid Extension body) {
        return commands.send(new ExtendPeriod(id, body.until(), body.agreed(), body.committeeAgrees()));
    }

    @PutMapping("/suspension")
    CompletableFuture<Void> suspend(@PathVariable MediationId id, @RequestBody @Valid Rest body) {
        return commands.send(new SuspendCase(
                id, body.cause(), sheet().documentIfSaid(DocumentType.REASON, Audience.PARTIES, body.words())));
    }

    @DeleteMapping("/suspension")
    CompletableFuture<Void> resume(@PathVariable MediationId id) {
        return commands.send(new ResumeCase(id));
    }

    private Sheet sheet() {
        return filing.open(RetentionClass.MEDIATION_FILE);
    }
}
