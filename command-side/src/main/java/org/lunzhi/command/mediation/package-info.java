/** People's mediation: how a case is opened, and the aggregate that keeps it. */
@NullMarked
package org.lunzhi.command.mediation;

import org.jspecify.annotations.NullMarked;
