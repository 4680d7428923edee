/** Step-by-step replay for auditors: what happened, who did it, by which rule, what it changed and what followed. */
@NullMarked
package org.lunzhi.query.audit;

import org.jspecify.annotations.NullMarked;
