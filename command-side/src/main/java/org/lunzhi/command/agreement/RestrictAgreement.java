package org.lunzhi.command.agreement;

import org.lunzhi.command.agreement.pact.AgreementCommand;
import org.lunzhi.kernel.agreement.AgreementId;
import org.lunzhi.kernel.grievance.intake.Protection;

/** Keep an agreement from whom its case is kept, at whatever stage it is. */
record RestrictAgreement(AgreementId agreementId, Protection protection) implements AgreementCommand {}
