"""
The recurrence of RecurrentLayer.cs, with a way back: c = f c' + (1 - f) tanh(g), h = o tanh(c), with (f, o, g) from the input and the h before.
The products are PyTorch's, what lies between them is one kernel a step (Triton), or plain PyTorch where there is none.
"""

import torch

try:
    import triton
    import triton.language as tl
except ImportError:
    triton = None

if triton is not None:
    @triton.jit
    def _tanh(x):
        return 2 * tl.sigmoid(2 * x) - 1

    @triton.jit
    def _forward(x, r, before, mask, gates, cell, output, masked, total, H: tl.constexpr, BLOCK: tl.constexpr):
        at = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
        ok = at < total
        base = (at // H) * (3 * H) + at % H
        f = tl.sigmoid(tl.load(x + base, ok) + tl.load(r + base, ok))
        o = tl.sigmoid(tl.load(x + base + H, ok) + tl.load(r + base + H, ok))
        g = _tanh(tl.load(x + base + 2 * H, ok) + tl.load(r + base + 2 * H, ok))
        c = g + f * (tl.load(before + at, ok) - g)
        h = o * _tanh(c)
        tl.store(gates + base, f, ok)
        tl.store(gates + base + H, o, ok)
        tl.store(gates + base + 2 * H, g, ok)
        tl.store(cell + at, c, ok)
        tl.store(output + at, h, ok)
        tl.store(masked + at, h * tl.load(mask + at, ok), ok)

    @triton.jit
    def _backward(error, recurrent, mask, cell_error, gates, cell, before, gate_error, total, H: tl.constexpr, BLOCK: tl.constexpr):
        at = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
        ok = at < total
        base = (at // H) * (3 * H) + at % H
        f, o, g = tl.load(gates + base, ok), tl.load(gates + base + H, ok), tl.load(gates + base + 2 * H, ok)
        c, last = tl.load(cell + at, ok), tl.load(before + at, ok)
        h = tl.load(error + at, ok) + tl.load(recurrent + at, ok) * tl.load(mask + at, ok)
        t = _tanh(c)
        dc = tl.load(cell_error + at, ok) + h * o * (1 - t * t)
        tl.store(gate_error + base, dc * (last - g) * f * (1 - f), ok)
        tl.store(gate_error + base + H, h * t * o * (1 - o), ok)
        tl.store(gate_error + base + 2 * H, dc * (1 - f) * (1 - g * g), ok)
        tl.store(cell_error + at, dc * f, ok)

USE_TRITON = triton is not None and torch.cuda.is_available()
BLOCK = 256


def step_forward(x, r, before, mask, gates, cell, output, masked):
    hidden = output.shape[-1]
    if USE_TRITON:
        total = output.numel()
        _forward[((total + BLOCK - 1) // BLOCK,)](x, r, before, mask, gates, cell, output, masked, total, H=hidden, BLOCK=BLOCK)
        return
    f, o, g = (x + r).split(hidden, -1)
    f, o, g = f.sigmoid(), o.sigmoid(), g.tanh()
    gates.copy_(torch.cat([f, o, g], -1))
    cell.copy_(g + f * (before - g))
    output.copy_(o * cell.tanh())
    masked.copy_(output * mask)


def step_backward(error, recurrent, mask, cell_error, gates, cell, before, gate_error):
    hidden = cell.shape[-1]
    if USE_TRITON:
        total = cell.numel()
        _backward[((total + BLOCK - 1) // BLOCK,)](error, recurrent, mask, cell_error, gates, cell, before, gate_error, total, H=hidden, BLOCK=BLOCK)
        return
    f, o, g = gates.split(hidden, -1)
    h = error + recurrent * mask
    t = cell.tanh()
    dc = cell_error + h * o * (1 - t * t)
    gate_error.copy_(torch.cat([dc * (before - g) * f * (1 - f), h * t * o * (1 - o), dc * (1 - f) * (1 - g * g)], -1))
    cell_error.copy_(dc * f)


class Recurrence(torch.autograd.Function):
    """Outputs [L, 2, B, H] of both directions from the inputs' part of the gates [L, 2, B, 3H]; the second direction is given reversed."""

    @staticmethod
    def forward(context, inputs, weights, mask):
        steps, two, batch, _ = inputs.shape
        hidden = weights.shape[1]
        make = lambda *size: torch.empty(size, device=inputs.device, dtype=inputs.dtype)
        gates, cells = torch.empty_like(inputs), make(steps + 1, two, batch, hidden)
        outputs, masked = make(steps, two, batch, hidden), make(steps + 1, two, batch, hidden)
        cells[0], masked[0] = 0, 0
        products = make(two, batch, 3 * hidden)
        for t in range(steps):
            torch.bmm(masked[t], weights, out=products)
            step_forward(inputs[t], products, cells[t], mask, gates[t], cells[t + 1], outputs[t], masked[t + 1])
        context.save_for_backward(weights, mask, gates, cells, masked)
        return outputs

    @staticmethod
    def backward(context, errors):
        weights, mask, gates, cells, masked = context.saved_tensors
        errors = errors.contiguous()
        steps, two, batch, hidden = errors.shape
        gate_errors = torch.empty_like(gates)
        cell_error, recurrent = torch.zeros_like(errors[0]), torch.zeros_like(errors[0])
        transposed = weights.transpose(1, 2).contiguous()
        for t in range(steps - 1, -1, -1):
            step_backward(errors[t], recurrent, mask, cell_error, gates[t], cells[t + 1], cells[t], gate_errors[t])
            torch.bmm(gate_errors[t], transposed, out=recurrent)
        last = masked[:steps].transpose(0, 1).reshape(two, steps * batch, hidden)
        found = gate_errors.transpose(0, 1).reshape(two, steps * batch, 3 * hidden)
        return gate_errors, torch.bmm(last.transpose(1, 2), found), None


def check(device):
    """Whether kernels and plain PyTorch agree, and both with the numeric derivative."""
    global USE_TRITON
    torch.manual_seed(1)
    data = [torch.randn(7, 2, 5, 96, device=device), torch.randn(2, 32, 96, device=device) * 0.3, torch.rand(2, 5, 32, device=device).round() * 2]
    results = []
    for kernels in {USE_TRITON, False}:
        USE_TRITON, kept = kernels, USE_TRITON
        inputs, weights = data[0].clone().requires_grad_(), data[1].clone().requires_grad_()
        output = Recurrence.apply(inputs, weights, data[2])
        (output * torch.linspace(-1, 1, output.numel(), device=device).view_as(output)).sum().backward()
        results.append([output.detach(), inputs.grad, weights.grad])
        USE_TRITON = kept
    return max(float((a - b).abs().max()) for a, b in zip(results[0], results[-1]))
