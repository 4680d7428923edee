package org.lunzhi.kernel;

import org.lunzhi.kernel.architecture.Tidy;

class KernelTidyTest extends Tidy {}
