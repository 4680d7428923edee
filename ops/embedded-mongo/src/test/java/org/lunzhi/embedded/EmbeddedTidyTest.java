package org.lunzhi.embedded;

import org.lunzhi.kernel.architecture.Tidy;

class EmbeddedTidyTest extends Tidy {}
